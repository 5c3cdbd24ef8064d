package com.oxuniverse.web.problem;

import java.util.Locale;

/// Every code an error answer can carry. A code never changes its meaning, and always comes with
/// the same status: 404 where a name leads nowhere, 409 where the game's state forbids the act.
public enum ProblemCode {
  INVALID_REQUEST(400, "The request is not well-formed", "It cannot be read."),
  MALFORMED_JSON(400, "The body is not JSON", "Send one JSON object in UTF-8."),
  MALFORMED_SYMBOL(
      400,
      "The symbol is malformed",
      "A symbol is an upper-case letter and up to nine of A-Z, 0-9, '.' and '-'."),
  UNKNOWN_YEAR(
      400,
      "The exchange's calendar does not know the year",
      "Ask for a day of a year that it knows."),
  UNAUTHENTICATED(
      401,
      "A valid access token or API key is needed",
      "Send 'Authorization: Bearer' and a token of ours that has not expired, or a key of ours."),
  SIGN_IN_TOO_OLD(
      401,
      "The sign-in was too long ago for this",
      "Sign in once more, and do it soon after: /api/v1/auth/oauth/…/authorize?fresh=true."),
  FORBIDDEN(
      403, "This is not yours to do", "It takes a right that the token or API key does not have."),
  SUSPENDED(
      403, "The account is suspended", "Until an admin lifts that, it is of no use anywhere."),
  CSRF(
      403,
      "The request does not come from a page of ours",
      "With cookies, repeat the cookie ox_csrf in the header X-CSRF-Token."),
  NOT_FOUND(404, "There is no such thing", "Nothing is known at this address."),
  NOT_IN_UNIVERSE(
      404,
      "The symbol is not in the day's universe",
      "The symbols of a day are at /api/v1/universe/today and /api/v1/universe/{tradingDay}."),
  NO_LIVE_PICK(
      404, "There is no live pick on the symbol", "Today you have made none, or cancelled it."),
  PRICE_MISSING(404, "No price is known", "No provider has one, or none was collected."),
  SESSION_MISSING(
      404,
      "The day has no session",
      "The exchange is closed on that day, or its universe was never prepared."),
  METHOD_NOT_ALLOWED(
      405, "The path does not take this method", "The Allow header names those it takes."),
  NOT_ACCEPTABLE(
      406,
      "The answer is not available in the wanted format",
      "Accept application/json, or leave the header out."),
  SESSION_CLOSED(
      409, "The session is closed", "/api/v1/session/today says when the next one opens."),
  OUTSIDE_WINDOW(
      409,
      "Picks are not taken at this time",
      "/api/v1/session/today says when the window opens and closes."),
  ALREADY_PREDICTED(
      409,
      "There is a live pick on the symbol already",
      "Change it with PUT, or cancel it with DELETE."),
  SLOTS_EXHAUSTED(
      409, "No slot is available", "/api/v1/predictions/slots says when the next one comes back."),
  PICK_LOCKED(409, "The pick can no longer be changed", "It stands as it is until it is settled."),
  CHOICE_UNCHANGED(409, "The pick has this choice already", "Nothing was changed."),
  KEY_NAME_TAKEN(
      409, "You have an API key of that name", "Name it otherwise, or revoke the other."),
  TOO_MANY_KEYS(409, "You have as many API keys as there may be", "Revoke one first."),
  REQUEST_IN_FLIGHT(
      409, "The same request is being handled right now", "Send it again in a moment."),
  UNIVERSE_MISSING(
      409, "The day has no universe", "Give it one first: POST /api/v1/admin/universe/upsert."),
  NOT_PLAYABLE(
      409,
      "The day cannot be played",
      "Only a day on which the exchange holds a session can, and only until it is over."),
  HAS_LIVE_PICKS(
      409,
      "Players have live picks on symbols that would go",
      "Keep these symbols in the universe."),
  SESSION_NOT_CLOSED(409, "Picks are still taken", "The day has to be cut off first."),
  NEVER_OPENED(
      409, "The day was never opened", "Nobody could pick: there is nothing to settle or correct."),
  NOT_DUE(409, "It is too early", "Wait until then."),
  CLOSES_MISSING(
      409,
      "Final closes are missing",
      "The rest is settled. Try again when providers have them, or settle these by hand: POST"
          + " /api/v1/admin/settlement/manual-settle."),
  ALREADY_SETTLED(
      409, "It is settled already", "Correct it instead: POST /api/v1/admin/settlement/correct."),
  NOT_SETTLED(
      409,
      "It is not settled yet",
      "Settle it first: POST /api/v1/admin/settlement/settle-day or manual-settle."),
  SETTLEMENT_UNCHANGED(
      409, "The settlement says so already", "No pick would get another result. Nothing was done."),
  NICKNAME_TAKEN(
      409, "The nickname is not to be had", "It is somebody else's, or nobody may have it."),
  LAST_ADMIN(409, "There would be no admin left", "Make another user an admin first."),
  NOT_ON_ONESELF(409, "Nobody does this to themselves", "Another admin can do it."),
  INSUFFICIENT_POINTS(
      409, "There are not as many points", "No more can be taken than may be spent."),
  NOT_RETRYABLE(
      409,
      "The run is not to be tried again",
      "Only one that waits or has failed can be; a new one can be ordered."),
  BODY_TOO_LARGE(413, "The body is too large", "No request of this interface needs as much."),
  URI_TOO_LONG(414, "The address is too long", "No path or query of this interface is as long."),
  UNSUPPORTED_MEDIA_TYPE(
      415, "The body is not of a supported format", "Send 'Content-Type: application/json'."),
  IDEMPOTENCY_KEY_REUSED(
      422, "The idempotency key was used for another request", "A new request needs a new key."),
  TOO_MANY_REQUESTS(
      429, "That was too often", "Retry-After says in how many seconds the next may come."),
  HEADERS_TOO_LARGE(431, "The headers are too large", "Send fewer or shorter ones."),
  INTERNAL_ERROR(
      500, "Something went wrong here", "It is not your fault; the trace id helps to find it."),
  TRY_AGAIN_LATER(
      503, "This cannot be done right now", "Nothing was changed. The same request may succeed."),
  BARS_UNAVAILABLE(
      503,
      "No provider of prices answers",
      "Which splits the symbol had must be known first. Nothing was changed.");

  private final int status;
  private final String title;
  private final String advice;

  ProblemCode(int status, String title, String advice) {
    this.status = status;
    this.title = title;
    this.advice = advice;
  }

  public int status() {
    return status;
  }

  /// The same for every occurrence.
  public String title() {
    return title;
  }

  /// What to tell the client where nothing more particular is known.
  public String advice() {
    return advice;
  }

  /// Whether the same request may well succeed a second later.
  public boolean passesSoon() {
    return status == 503 || this == REQUEST_IN_FLIGHT;
  }

  /// Names the kind of problem; it is not an address.
  public String type() {
    return "urn:oxuniverse:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
