package com.oxuniverse.web.problem;

import com.oxuniverse.domain.market.Symbol;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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

  /// What somebody can read; a body can be wrong in thousands of places.
  private static final int MAX_VIOLATIONS = 20;

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

  /// Names the first violations, and says how many more there are.
  public static Rejection invalid(List<Violation> violations) {
    var named = violations.subList(0, Math.min(violations.size(), MAX_VIOLATIONS));
    int more = violations.size() - named.size();
    var summary =
        named.stream()
            .map(violation -> violation.field() + " " + violation.message())
            .collect(Collectors.joining("; "));
    return new Rejection(
        ProblemCode.INVALID_REQUEST,
        summary + (more == 0 ? "." : "; and %d more.".formatted(more)),
        named,
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
