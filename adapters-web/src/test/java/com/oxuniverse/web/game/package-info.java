/// The game behind the tests: use cases that answer what a test tells them to, and a client.
package com.oxuniverse.web.game;
