package com.oxuniverse.web.docs;

import com.oxuniverse.web.problem.Problem;
import io.micronaut.openapi.annotation.OpenAPIExtraSchema;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeIn;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import io.swagger.v3.oas.annotations.servers.Server;

/// What the whole interface has in common.
@OpenAPIDefinition(
    info =
        @Info(
            title = "OX Universe",
            version = "1",
            description =
                """
                Pick O (`UP`) or X (`DOWN`) for US stocks each trading day; the real close decides.

                Instants are ISO-8601 in UTC, days are `yyyy-MM-dd`, prices are decimal strings in \
                US dollars, points are whole numbers. Absent values are `null`. Lists are read by \
                `limit` and `cursor`, and give `items` and `nextCursor`. Errors are \
                `application/problem+json` with a stable `code`. An unknown field is refused.
                """),
    servers = @Server(url = "/", description = "Here"))
@SecurityScheme(
    name = "bearer",
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    bearerFormat = "JWT",
    description =
        """
        An access token, signed with RS256 by a key of `/.well-known/jwks.json`, or where the \
        operation says so an API key (`oxk_…`).
        """)
@SecurityScheme(
    name = "cookie",
    type = SecuritySchemeType.APIKEY,
    in = SecuritySchemeIn.COOKIE,
    paramName = "ox_access",
    description =
        """
        What a browser got when it signed in (`__Host-ox_access` over https). Whatever changes \
        something must repeat the cookie `ox_csrf` in the header `X-CSRF-Token`.
        """)
@SecurityScheme(
    name = "internal",
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    description =
        """
        The token of `ox.internal.token`, where one is set: for a program of the operator's that \
        orders jobs, and taken nowhere else.
        """)
@OpenAPIExtraSchema(Problem.class)
final class ApiDescription {

  private ApiDescription() {}
}
