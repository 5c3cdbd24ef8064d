package com.oxuniverse.web.signin;

import com.oxuniverse.web.problem.MalformedValue;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The page that a user goes back to: one of a list, and nothing that a browser could take for
/// anything else, such as another site's address.
///
/// @param path begins with one slash
record ReturnTo(String path) {

  /// For whoever comes from nowhere.
  static final String DEFAULT = "/docs";

  /// The web client's pages are these two and what lies below the second.
  private static final Set<String> PAGES = Set.of("/", "/app", DEFAULT);

  private static final String BELOW = "/app/";

  private static final int LONGEST = 500;

  /// No second slash at the beginning, no backslash, nothing that is not printed.
  private static final Pattern OF_OURS =
      Pattern.compile("/(?:[A-Za-z0-9._~!$&'()*+,;=:@%?#-][A-Za-z0-9._~!$&'()*+,;=:@%/?#-]*)?");

  /// Steps of a path that browsers take before they ask, and what they or others may read as one,
  /// or as the end of a line, however often it was encoded.
  private static final Pattern DETOUR =
      Pattern.compile(
          "(?:^|/)\\.{1,2}(?:/|$)|%(?:25)*(?:2e|2f|5c|[01][0-9a-f]|7f)", Pattern.CASE_INSENSITIVE);

  static ReturnTo read(String text) throws MalformedValue {
    if (text.length() > LONGEST || !OF_OURS.matcher(text).matches() || !isPage(text)) {
      throw MalformedValue.expected("/, /docs, /app or a path below /app/");
    }
    return new ReturnTo(text);
  }

  static ReturnTo orDefault(@Nullable ReturnTo given) {
    return given == null ? new ReturnTo(DEFAULT) : given;
  }

  /// As it is written: what is encoded needs no second look, for none of the list is.
  private static boolean isPage(String text) {
    try {
      var path = new URI(text).getRawPath();
      return PAGES.contains(path) || (path.startsWith(BELOW) && !DETOUR.matcher(path).find());
    } catch (URISyntaxException e) {
      return false;
    }
  }

  URI uri() {
    return URI.create(path);
  }

  /// By hand: a builder would encode again what is encoded already.
  URI with(SignInError error) {
    int fragment = path.indexOf('#');
    var page = fragment < 0 ? path : path.substring(0, fragment);
    var separator = page.contains("?") ? '&' : '?';
    return URI.create(
        page + separator + "signInError=" + error.text() + path.substring(page.length()));
  }
}
