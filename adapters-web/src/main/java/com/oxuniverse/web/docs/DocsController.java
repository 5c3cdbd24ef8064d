package com.oxuniverse.web.docs;

import com.oxuniverse.web.problem.ProblemCode;
import com.oxuniverse.web.problem.Rejected;
import com.oxuniverse.web.problem.Rejection;
import com.oxuniverse.web.security.ForEveryone;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.util.StringUtils;
import io.micronaut.core.util.SupplierUtil;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/// The description of this interface, and a page to read it on. Everything comes from the jar.
@Controller
@ForEveryone
@Hidden
@Requires(notEnv = "prod")
@Requires(property = "ox.docs.enabled", notEquals = StringUtils.FALSE)
final class DocsController {

  private static final String GENERATED = "/META-INF/swagger/views/swagger-ui/res/";
  private static final String OWN = "/com/oxuniverse/web/docs/";

  private static final String CONTENT_POLICY =
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
          + " object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private static final Map<String, Asset> ASSETS =
      Map.of(
          "index.html", new Asset(OWN + "index.html", MediaType.TEXT_HTML),
          "start.js", new Asset(OWN + "start.js", "text/javascript"),
          "swagger-ui-bundle.js", new Asset(GENERATED + "swagger-ui-bundle.js", "text/javascript"),
          "swagger-ui.css", new Asset(GENERATED + "swagger-ui.css", MediaType.TEXT_CSS),
          "favicon-32x32.png", new Asset(GENERATED + "favicon-32x32.png", MediaType.IMAGE_PNG));

  private final Supplier<String> yaml;

  DocsController(OpenApiDocument document) {
    this.yaml = SupplierUtil.memoized(document::yaml);
  }

  private record Asset(String resource, String mediaType) {}

  @Get(uri = "/openapi.yaml", produces = "application/yaml")
  @ExecuteOn(TaskExecutors.BLOCKING)
  String description() {
    return yaml.get();
  }

  @Get(uri = "/docs", produces = MediaType.ALL)
  HttpResponse<byte[]> page() {
    return asset("index.html");
  }

  @Get(uri = "/docs/{name}", produces = MediaType.ALL)
  HttpResponse<byte[]> asset(String name) {
    var asset = ASSETS.get(name);
    if (asset == null) {
      throw new Rejected(Rejection.of(ProblemCode.NOT_FOUND));
    }
    return HttpResponse.ok(bytes(asset))
        .contentType(asset.mediaType())
        // The page gets by without anything from elsewhere, and must not be made to.
        .header("Content-Security-Policy", CONTENT_POLICY);
  }

  private static byte[] bytes(Asset asset) {
    try (InputStream in =
        Objects.requireNonNull(
            DocsController.class.getResourceAsStream(asset.resource()), asset.resource())) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
