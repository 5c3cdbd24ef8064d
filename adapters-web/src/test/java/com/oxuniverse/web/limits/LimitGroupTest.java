package com.oxuniverse.web.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@MicronautTest
class LimitGroupTest {

  private final Router router;

  LimitGroupTest(Router router) {
    this.router = router;
  }

  @ParameterizedTest
  @CsvSource({
    "GET,    /api/v1/auth/oauth/{provider}/authorize, SIGN_IN",
    "GET,    /api/v1/auth/oauth/{provider}/callback,  SIGN_IN",
    "POST,   /api/v1/auth/token/refresh,              REFRESH",
    "POST,   /api/v1/auth/logout,                     SUBMIT",
    "POST,   /api/v1/predictions/{symbol},            SUBMIT",
    "PUT,    /api/v1/predictions/{symbol},            SUBMIT",
    "DELETE, /api/v1/predictions/{symbol},            SUBMIT",
    "DELETE, /api/v1/users/me,                        SUBMIT",
    "GET,    /api/v1/predictions,                     READ",
    "HEAD,   /api/v1/session/today,                   READ",
    "GET,    /api/v1/users/me,                        READ",
    "GET,    /api/v1/users/me/export,                 EXPORT",
    "GET,    /api/v1/admin/users,                     ADMIN",
    "POST,   /api/v1/admin/users/{id}/suspend,        ADMIN",
    "GET,    /anything/else,                          READ"
  })
  void every_path_is_counted(String method, String path, LimitGroup group) {
    assertThat(LimitGroup.of(method, path)).isEqualTo(group);
  }

  @Test
  void every_route_for_admins_is_counted_as_one() {
    assertThat(router.uriRoutes().map(it -> it.getUriMatchTemplate().toPathString()))
        .filteredOn(path -> path.contains("/admin/"))
        .isNotEmpty()
        .allMatch(path -> LimitGroup.of("GET", path) == LimitGroup.ADMIN);
  }
}
