package vn.suyton.ballot;

/** The envelopes of a ballot are gone; its outer key is destroyed as soon as that is certain. */
record KeyRetired(String keyFile) {}
