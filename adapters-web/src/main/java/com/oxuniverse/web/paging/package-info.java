/// Lists that are read page by page.
@NullMarked
package com.oxuniverse.web.paging;

import org.jspecify.annotations.NullMarked;
