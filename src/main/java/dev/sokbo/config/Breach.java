package dev.sokbo.config;

/**
 * A rule of another part of the program that the settings break.
 *
 * @param key the key's path, with {@code [n]} behind it for the n-th item of a list, from 1
 * @param problem what is wrong and what was expected
 */
public record Breach(String key, String problem) {}
