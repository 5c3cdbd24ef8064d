/// The one folder that holds everything any command keeps.
@NullMarked
package com.oxuniverse.bootstrap.home;

import org.jspecify.annotations.NullMarked;
