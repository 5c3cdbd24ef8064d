package com.oxuniverse.web.problem;

import com.oxuniverse.domain.market.Symbol;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Why a request is not answered as asked.
///
/// @param detail what is the matter this time, and what to do about it; written for the client
/// @param symbols those it is about
/// @param dueAt from when on it may go otherwise
public record Rejection(
    ProblemCode code,
    String detail,
    List<Violation> violations,
    List<Symbol> symbols,
    Optional<Instant> dueAt) {

  public Rejection {
    violations = List.copyOf(violations);
    symbols = List.copyOf(symbols);
  }

  public static Rejection of(ProblemCode code) {
    return of(code, code.advice());
  }

  public static Rejection of(ProblemCode code, String detail) {
    return new Rejection(code, detail, List.of(), List.of(), Optional.empty());
  }

  public static Rejection invalid(List<Violation> violations) {
    var summary =
        violations.stream()
            .map(violation -> violation.field() + " " + violation.message())
            .toList();
    return new Rejection(
        ProblemCode.INVALID_REQUEST,
        String.join("; ", summary) + ".",
        violations,
        List.of(),
        Optional.empty());
  }

  public static Rejection invalid(String field, String message) {
    return invalid(List.of(new Violation(field, message)));
  }

  public Rejection about(Collection<Symbol> named) {
    return new Rejection(code, detail, violations, named.stream().sorted().toList(), dueAt);
  }

  public Rejection until(Instant moment) {
    return new Rejection(code, detail, violations, symbols, Optional.of(moment));
  }
}
