// A sign-in that came to nothing leads back here, and says why in the address.
const failures = {
  refused: "You did not let the provider tell us who you are.",
  expired: "That sign-in was begun too long ago, or in another browser. Please begin again.",
  suspended: "Your account is suspended.",
  unavailable: "Signing in does not work just now. Please try again later.",
};
const failure = new URLSearchParams(location.search).get("signInError");
if (failure !== null) {
  const note = document.createElement("p");
  note.setAttribute("role", "alert");
  note.textContent = "Not signed in. " + (failures[failure] ?? "The provider answered with an error.");
  document.body.prepend(note);
}

SwaggerUIBundle({
  url: "/openapi.yaml",
  dom_id: "#docs",
  deepLinking: true,
  // The public validator would be asked over the network.
  validatorUrl: null,
  // Who is signed in by cookies proves with each change that it is this page that asks.
  requestInterceptor: (request) => {
    const proof = /(?:^|; )(?:__Host-)?ox_csrf=([^;]*)/.exec(document.cookie);
    if (proof !== null) {
      request.headers["X-CSRF-Token"] = proof[1];
    }
    return request;
  },
});
