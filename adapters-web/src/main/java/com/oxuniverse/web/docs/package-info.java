/// The description of this interface, and pages to read it on.
@NullMarked
package com.oxuniverse.web.docs;

import org.jspecify.annotations.NullMarked;
