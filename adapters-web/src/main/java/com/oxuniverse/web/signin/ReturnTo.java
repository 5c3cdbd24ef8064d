package com.oxuniverse.web.signin;

import com.oxuniverse.web.problem.MalformedValue;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The page that a user goes back to: a path of ours, and nothing that a browser could take for
/// another site's address.
///
/// @param path begins with one slash
record ReturnTo(String path) {

  /// For whoever comes from nowhere.
  static final String DEFAULT = "/docs";

  private static final int LONGEST = 500;

  /// No second slash at the beginning, no backslash, nothing that is not printed.
  private static final Pattern OF_OURS =
      Pattern.compile("/(?:[A-Za-z0-9._~!$&'()*+,;=:@%?#-][A-Za-z0-9._~!$&'()*+,;=:@%/?#-]*)?");

  /// Steps of a path that browsers take before they ask, and what they or others may read as one.
  private static final Pattern DETOUR =
      Pattern.compile("(?:^|/)\\.{1,2}(?:/|$)|%2e|%2f|%5c", Pattern.CASE_INSENSITIVE);

  static ReturnTo read(String text) throws MalformedValue {
    if (text.length() > LONGEST || !OF_OURS.matcher(text).matches() || !isPage(text)) {
      throw MalformedValue.expected("the path of a page of ours, such as " + DEFAULT);
    }
    return new ReturnTo(text);
  }

  static ReturnTo orDefault(@Nullable ReturnTo given) {
    return given == null ? new ReturnTo(DEFAULT) : given;
  }

  /// Whatever acts is no page, and the way out of the interface must not lead into it again.
  private static boolean isPage(String text) {
    try {
      var uri = new URI(text);
      var path = uri.getPath();
      return path != null
          && !DETOUR.matcher(uri.getRawPath()).find()
          && !path.equals("/api")
          && !path.startsWith("/api/");
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
