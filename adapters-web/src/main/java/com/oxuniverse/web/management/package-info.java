/// What machines ask of the service, on a port apart from the players'.
@NullMarked
package com.oxuniverse.web.management;

import org.jspecify.annotations.NullMarked;
