package vn.suyton.ballot;

/**
 * What a result rests on beside the electronic papers; frozen by the count, published with the record.
 *
 * @param papersHash names the electronic papers, see {@link PapersDigest}
 */
record CountBasis(Electorate electorate, ChannelTotals paper, ChannelTotals written, String papersHash) {

    /** All votes together: the given ones of the electronic papers, and these. */
    Votes addTo(Votes votes) {
        paper.addTo(votes);
        votes.addCast(paper.people());
        written.addTo(votes);
        votes.addWritten(written.people());
        return votes;
    }
}
