package com.oxuniverse.marketdata.live;

import com.oxuniverse.marketdata.vendor.BarVendor;

/// A vendor of daily bars behind its gate.
record BarProvider(BarVendor vendor, VendorGate gate) {

  String name() {
    return vendor.name();
  }
}
