/// What the log says of the days: for whoever runs the service.
@NullMarked
package com.oxuniverse.bootstrap.report;

import org.jspecify.annotations.NullMarked;
