package vn.suyton.identity;

import java.util.List;
import java.util.Map;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.core.DefaultOAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;
import org.springframework.stereotype.Component;

/** Recognises our own tokens on API calls. */
@Component
class TokenIntrospector implements OpaqueTokenIntrospector {

    /** Name of the attribute with the token's id. */
    static final String TOKEN_ID = "token_id";

    private final TokenService tokens;

    TokenIntrospector(TokenService tokens) {
        this.tokens = tokens;
    }

    @Override
    public OAuth2AuthenticatedPrincipal introspect(String text) {
        var token = tokens.find(text).orElseThrow(() -> new BadOpaqueTokenException("Unknown token"));
        return new DefaultOAuth2AuthenticatedPrincipal(
                token.username(),
                Map.of("sub", token.username(), TOKEN_ID, token.id()),
                List.copyOf(AuthorityUtils.NO_AUTHORITIES));
    }
}
