package com.oxuniverse.web.security;

import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Needs the token of an admin, or the operator's internal one.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@Secured(Grant.ORDER_JOBS)
@SecurityRequirement(name = "bearer")
@SecurityRequirement(name = "cookie")
@SecurityRequirement(name = "internal")
public @interface ForJobOrderers {}
