SwaggerUIBundle({
  url: "/openapi.yaml",
  dom_id: "#docs",
  deepLinking: true,
  // The public validator would be asked over the network.
  validatorUrl: null,
});
