/// How the HTTP server is set up.
@NullMarked
package com.oxuniverse.web.server;

import org.jspecify.annotations.NullMarked;
