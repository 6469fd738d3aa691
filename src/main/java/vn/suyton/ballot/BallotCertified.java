package vn.suyton.ballot;

/** The tellers and the chair have signed; the result is public. */
record BallotCertified(BallotId id, BallotResult result) {}
