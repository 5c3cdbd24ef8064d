/// What every vendor of prices has in common: how it is asked and how it fails.
@NullMarked
package com.oxuniverse.marketdata.vendor;

import org.jspecify.annotations.NullMarked;
