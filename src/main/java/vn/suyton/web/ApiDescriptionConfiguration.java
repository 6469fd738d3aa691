package vn.suyton.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.suyton.platform.Actor;

@Configuration(proxyBeanMethods = false)
class ApiDescriptionConfiguration {

    private static final String BEARER = "bearer";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class);
    }

    @Bean
    OpenAPI apiDescription() {
        var token = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme(BEARER)
                .description("A token of POST /api/v1/tokens");
        return new OpenAPI()
                .info(new Info()
                        .title("Suy Tôn")
                        .version("v1")
                        .description(
                                "Nominations, secret ballots, awards and their tasks. Errors are RFC 9457 problems."))
                .components(new Components().addSecuritySchemes(BEARER, token))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }
}
