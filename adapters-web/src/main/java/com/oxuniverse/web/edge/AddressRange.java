package com.oxuniverse.web.edge;

import java.net.InetAddress;

/// Addresses that begin alike, written `10.0.0.0/8` or `2001:db8::/32`; one alone without a length.
///
/// @param length how many bits they share
public record AddressRange(InetAddress start, int length) {

  public AddressRange {
    if (length < 0 || length > start.getAddress().length * Byte.SIZE) {
      throw new IllegalArgumentException(
          "no range of addresses: %s/%d".formatted(start.getHostAddress(), length));
    }
  }

  /// @throws IllegalArgumentException if the text is no range
  public static AddressRange parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      var only = InetAddress.ofLiteral(text);
      return new AddressRange(only, only.getAddress().length * Byte.SIZE);
    }
    return new AddressRange(
        InetAddress.ofLiteral(text.substring(0, slash)),
        Integer.parseInt(text.substring(slash + 1)));
  }

  boolean contains(InetAddress address) {
    var ours = start.getAddress();
    var theirs = address.getAddress();
    if (ours.length != theirs.length) {
      return false;
    }
    for (int bit = 0; bit < length; bit += Byte.SIZE) {
      int index = bit / Byte.SIZE;
      int shared = Math.min(Byte.SIZE, length - bit);
      int mask = 0xff << (Byte.SIZE - shared);
      if (((ours[index] ^ theirs[index]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return start.getHostAddress() + "/" + length;
  }
}
