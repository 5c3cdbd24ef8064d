package com.oxuniverse.web.security;

import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Needs the token of an admin who has signed in a short while ago, for acts that do harm in wrong
/// hands.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@Secured(Grant.FRESH_ADMIN)
@SecurityRequirement(name = "bearer")
@SecurityRequirement(name = "cookie")
public @interface ForFreshAdmins {}
