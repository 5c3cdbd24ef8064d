package com.oxuniverse.web.problem;

import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.server.exceptions.NotAllowedException;
import io.micronaut.http.server.exceptions.UnsupportedMediaException;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.micronaut.web.router.exceptions.UnsatisfiedBodyRouteException;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.net.URISyntaxException;

/// Says in our words what the framework found wrong with a request before any of our code saw it.
final class FrameworkFailures {

  private FrameworkFailures() {}

  /// @param status what the framework would answer
  static Rejection rejection(Throwable cause, HttpRequest<?> request, int status) {
    return switch (cause) {
      case Rejected rejected -> rejected.rejection();
      case ConversionErrorException conversion -> ofConversion(conversion);
      case UnsatisfiedBodyRouteException _ -> Rejection.invalid("body", "must be a JSON object");
      case UnsatisfiedRouteException missing ->
          Rejection.invalid(nameOf(missing.getArgument()), "is missing");
      case URISyntaxException _ -> Rejection.invalid("path", "must be a valid address");
      case NotAllowedException notAllowed ->
          Rejection.of(
              ProblemCode.METHOD_NOT_ALLOWED,
              "It takes %s."
                  .formatted(
                      String.join(
                          ", ", notAllowed.getAllowedMethods().stream().sorted().toList())));
      // Where no body is read its type cannot be wrong: what did not fit was the wanted answer.
      case UnsupportedMediaException _ when !request.getMethod().permitsRequestBody() ->
          Rejection.of(ProblemCode.NOT_ACCEPTABLE);
      default -> ofStatus(status);
    };
  }

  private static Rejection ofConversion(ConversionErrorException conversion) {
    var name = nameOf(conversion.getArgument());
    return conversion.getConversionError().getCause() instanceof MalformedValue malformed
        ? malformed.rejection(name)
        : Rejection.invalid(name, "is malformed");
  }

  /// What the client calls it.
  private static String nameOf(Argument<?> argument) {
    return argument.getAnnotationMetadata().stringValue(Header.class).orElseGet(argument::getName);
  }

  /// The head of the request was too broken or too long to be read.
  static Rejection unreadable(HttpRequest<?> request, int status) {
    var failure =
        request instanceof NettyHttpRequest<?> netty
            ? netty.getNativeRequest().decoderResult().cause()
            : null;
    return switch (failure) {
      case TooLongHttpLineException _ -> Rejection.of(ProblemCode.URI_TOO_LONG);
      case TooLongHttpHeaderException _ -> Rejection.of(ProblemCode.HEADERS_TOO_LARGE);
      case null, default -> ofStatus(status);
    };
  }

  private static Rejection ofStatus(int status) {
    return Rejection.of(
        switch (status) {
          case 401 -> ProblemCode.UNAUTHENTICATED;
          case 403 -> ProblemCode.FORBIDDEN;
          case 404 -> ProblemCode.NOT_FOUND;
          case 405 -> ProblemCode.METHOD_NOT_ALLOWED;
          case 406 -> ProblemCode.NOT_ACCEPTABLE;
          case 413 -> ProblemCode.BODY_TOO_LARGE;
          case 415 -> ProblemCode.UNSUPPORTED_MEDIA_TYPE;
          default -> status >= 500 ? ProblemCode.INTERNAL_ERROR : ProblemCode.INVALID_REQUEST;
        });
  }
}
