package com.oxuniverse.web.docs;

import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.web.idempotency.IdempotencyKey;
import com.oxuniverse.web.problem.ProblemCode;
import com.oxuniverse.web.problem.Refuses;
import com.oxuniverse.web.security.Caller;
import com.oxuniverse.web.security.Grant;
import com.oxuniverse.web.security.JobOrderer;
import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Header;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.web.router.UriRouteInfo;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// A path and method of the running application, and what follows from how it is declared.
final class Route {

  /// What no client can get wrong.
  private static final Set<Class<?>> TAKEN_AS_IT_IS =
      Set.of(String.class, Caller.class, JobOrderer.class, HttpRequest.class);

  private final UriRouteInfo<?, ?> info;
  private final AnnotationMetadata annotations;
  private final List<Argument<?>> arguments;

  Route(UriRouteInfo<?, ?> info) {
    this.info = info;
    this.annotations = info.getTargetMethod().getAnnotationMetadata();
    this.arguments = List.of(info.getTargetMethod().getArguments());
  }

  String name() {
    return method() + " " + path();
  }

  String path() {
    return info.getUriMatchTemplate().toPathString();
  }

  String method() {
    return info.getHttpMethodName().toLowerCase(Locale.ROOT);
  }

  /// The generator names operations after methods alone, which are not unique.
  String operationId() {
    var owner = info.getTargetMethod().getDeclaringType().getSimpleName();
    return owner.replaceFirst("Controller$", "") + "-" + info.getTargetMethod().getName();
  }

  boolean takesKey() {
    return arguments.stream().anyMatch(argument -> argument.getType() == IdempotencyKey.class);
  }

  /// The names of parameters that may be left out.
  Set<String> optionalParameters() {
    return arguments.stream()
        .filter(Argument::isNullable)
        .map(Route::nameOf)
        .collect(Collectors.toSet());
  }

  /// Everything that can go wrong with a request that finds this route.
  Set<ProblemCode> problems() {
    var problems =
        EnumSet.of(
            ProblemCode.NOT_ACCEPTABLE, ProblemCode.TOO_MANY_REQUESTS, ProblemCode.INTERNAL_ERROR);
    problems.addAll(List.of(annotations.enumValues(Refuses.class, ProblemCode.class)));
    if (annotations.hasAnnotation(ExecuteOn.class)) {
      problems.add(ProblemCode.TRY_AGAIN_LATER);
    }
    addAccess(problems);
    arguments.forEach(argument -> addArgument(argument, problems));
    return problems;
  }

  private void addAccess(Set<ProblemCode> problems) {
    var grants = Set.of(annotations.stringValues(Secured.class));
    if (!grants.contains(SecurityRule.IS_ANONYMOUS)) {
      problems.add(ProblemCode.UNAUTHENTICATED);
      problems.add(ProblemCode.FORBIDDEN);
      problems.add(ProblemCode.SUSPENDED);
      // The database is asked for the caller before anything is done.
      problems.add(ProblemCode.TRY_AGAIN_LATER);
      if (!Set.of(HttpMethod.GET, HttpMethod.HEAD).contains(info.getHttpMethod())) {
        problems.add(ProblemCode.CSRF);
      }
      if (grants.contains(Grant.FRESH_ADMIN)) {
        problems.add(ProblemCode.SIGN_IN_TOO_OLD);
      }
    }
  }

  private static void addArgument(Argument<?> argument, Set<ProblemCode> problems) {
    var type = argument.getType();
    if (argument.getAnnotationMetadata().hasAnnotation(Body.class)) {
      problems.add(ProblemCode.INVALID_REQUEST);
      problems.add(ProblemCode.MALFORMED_JSON);
      problems.add(ProblemCode.BODY_TOO_LARGE);
      problems.add(ProblemCode.UNSUPPORTED_MEDIA_TYPE);
    } else if (type == Symbol.class) {
      problems.add(ProblemCode.MALFORMED_SYMBOL);
    } else if (TAKEN_AS_IT_IS.stream().noneMatch(type::equals)) {
      problems.add(ProblemCode.INVALID_REQUEST);
    }
    if (type == IdempotencyKey.class) {
      problems.add(ProblemCode.REQUEST_IN_FLIGHT);
      problems.add(ProblemCode.IDEMPOTENCY_KEY_REUSED);
    }
  }

  private static String nameOf(Argument<?> argument) {
    return argument.getAnnotationMetadata().stringValue(Header.class).orElseGet(argument::getName);
  }
}
