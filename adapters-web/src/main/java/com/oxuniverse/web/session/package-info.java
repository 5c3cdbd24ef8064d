/// Where the game stands now.
@NullMarked
package com.oxuniverse.web.session;

import org.jspecify.annotations.NullMarked;
