package dev.sokbo.slackinstall;

import com.slack.api.methods.request.oauth.OAuthV2AccessRequest;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import dev.sokbo.config.Secret;
import dev.sokbo.config.SlackSettings;
import dev.sokbo.slackapi.Answer;
import dev.sokbo.slackapi.SlackApi;
import java.util.function.UnaryOperator;

/**
 * Asks Slack for tokens, as the app that the configuration names.
 *
 * @see <a href="https://docs.slack.dev/reference/methods/oauth.v2.access">oauth.v2.access</a>
 */
public final class SlackGrants {

  private final SlackApi api;
  private final Secret clientId;
  private final Secret clientSecret;

  public SlackGrants(SlackApi api, SlackSettings settings) {
    this.api = api;
    this.clientId = settings.clientId();
    this.clientSecret = settings.clientSecret();
  }

  /** The token for a code that Slack led somebody back with. */
  Answer<OAuthV2AccessResponse> exchange(String code, String redirectUri) {
    return grant(request -> request.code(code).redirectUri(redirectUri));
  }

  /** A new token for one that is about to expire. */
  Answer<OAuthV2AccessResponse> renew(Secret refreshToken) {
    return grant(request -> request.grantType("refresh_token").refreshToken(refreshToken.reveal()));
  }

  private Answer<OAuthV2AccessResponse> grant(
      UnaryOperator<OAuthV2AccessRequest.OAuthV2AccessRequestBuilder> reason) {
    OAuthV2AccessRequest.OAuthV2AccessRequestBuilder request =
        OAuthV2AccessRequest.builder()
            .clientId(clientId.reveal())
            .clientSecret(clientSecret.reveal());
    return api.call(Secret.NONE, methods -> methods.oauthV2Access(reason.apply(request).build()));
  }
}
