package com.oxuniverse.web.security;

import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Needs the token of a signed-in user; an API key does not do.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@Secured(Grant.SESSION)
@SecurityRequirement(name = "bearer")
@SecurityRequirement(name = "cookie")
public @interface ForPlayers {}
