/// Lists that are read by key.
@NullMarked
package com.oxuniverse.application.paging;

import org.jspecify.annotations.NullMarked;
