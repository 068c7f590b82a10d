package dev.sokbo.yaml;

/**
 * Something that is wrong with the form of a YAML text.
 *
 * @param line from 1; 0 stands for the text as a whole
 * @param path the dotted path of the key, such as {@code feeds.list[2]}; empty where no key is
 *     meant
 * @param problem what is wrong and what was expected
 */
public record YamlFlaw(int line, String path, String problem) {}
