package vn.suyton.ballot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.threshold.ShamirSecretSplitter;
import org.bouncycastle.crypto.threshold.ShamirSecretSplitter.Algorithm;
import org.bouncycastle.crypto.threshold.ShamirSecretSplitter.Mode;
import org.bouncycastle.crypto.threshold.ShamirSplitSecret;
import org.bouncycastle.crypto.threshold.ShamirSplitSecretShare;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.suyton.identity.AccountService;
import vn.suyton.organisation.OfficeHolder;
import vn.suyton.organisation.OrganisationService;
import vn.suyton.platform.Notice;
import vn.suyton.platform.ShiftableClock;
import vn.suyton.programme.KeyRule;

/**
 * Locks the key of a ballot with the keys of several people. A random secret is split among them (Shamir, k of n) when the
 * box opens; each share is sealed at once to the key that its holder received before. From then on neither the database nor
 * the key directory nor both together open an envelope.
 */
@Component
class KeyCeremony {

    static final String NOTICE = "ballot-key";
    private static final int SECRET_BYTES = 32;

    private final KeyHolderMapper holders;
    private final OrganisationService organisation;
    private final BallotKeys keys;
    private final AccountService accounts;
    private final ApplicationEventPublisher events;

    KeyCeremony(
            KeyHolderMapper holders,
            OrganisationService organisation,
            BallotKeys keys,
            AccountService accounts,
            ApplicationEventPublisher events) {
        this.holders = holders;
        this.organisation = organisation;
        this.keys = keys;
        this.accounts = accounts;
        this.events = events;
    }

    /** Everybody in the offices of the rule on the day of the vote; who holds two of them gets one key. */
    void name(Ballot ballot, KeyRule rule) {
        var day = LocalDate.ofInstant(ballot.closesAt(), ShiftableClock.VIETNAM);
        var named = new LinkedHashMap<String, String>();
        rule.offices().stream()
                .flatMap(office -> organisation.holdersOf(office, ballot.scopeId(), day).stream())
                .forEach((OfficeHolder official) -> named.putIfAbsent(official.personId(), official.fullName()));
        write(ballot, rule.needed(), named);
    }

    /** The same people and the same number for a second ballot, with new keys. */
    void takeOver(BallotId from, Ballot to) {
        holders.findNeeded(from).ifPresent(needed -> {
            var named = new LinkedHashMap<String, String>();
            holders.listHolders(from).forEach(holder -> named.put(holder.personId(), holder.name()));
            write(to, needed, named);
        });
    }

    /** They are told, for the vote waits until each of them has received the own key. */
    private void write(Ballot ballot, int needed, Map<String, String> named) {
        if (named.size() < needed) {
            throw new BallotProblems.TooFewKeyHolders(needed, named.size());
        }
        var id = ballot.id();
        holders.insertRule(id, needed);
        named.forEach((personId, name) -> holders.insertHolder(id, personId, name));
        events.publishEvent(new Notice(
                NOTICE,
                accounts.usernamesOf(named.keySet()),
                Ballot.subject(id),
                "/ballots/" + id + "/keys",
                List.of(ballot.title())));
    }

    /** Enough keys must have come together before the envelopes can be opened. */
    void requireUnlocked(BallotId id) {
        if (isLocked(id)) {
            throw new BallotProblems.BoxLocked(holders.findNeeded(id).orElse(0));
        }
    }

    void destroyShares(BallotId id) {
        holders.updateSharesDestroyed(id);
    }

    boolean isLocked(BallotId id) {
        return holders.listHolders(id).stream().anyMatch(holder -> holder.sealedShare() != null);
    }

    void requireAllReceived(BallotId id) {
        var missing = holders.listHolders(id).stream()
                .filter(holder -> holder.publicKey() == null)
                .map(KeyHolderMapper.Holder::name)
                .toList();
        if (!missing.isEmpty()) {
            throw new BallotProblems.KeysNotReceived(String.join(", ", missing));
        }
    }

    /** New keys of the ballot, locked with those of the holders where there are any. */
    BallotKeys.Kept create(BallotId id) {
        var needed = holders.findNeeded(id).orElse(0);
        if (needed == 0) {
            return keys.create(id, new byte[0]);
        }
        requireAllReceived(id);
        var all = holders.listHolders(id);
        // the library makes a list as long as the secret and fills in as many shares as there are people
        var length = Math.max(SECRET_BYTES, all.size());
        var split = new ShamirSecretSplitter(Algorithm.AES, Mode.Native, length, new SecureRandom())
                .split(needed, all.size())
                .getSecretShares();
        for (int i = 0; i < all.size(); i++) {
            var holder = all.get(i);
            var sealed = HolderKey.seal(
                    String.valueOf(holder.publicKey()), place(id, holder.personId()), numbered(i + 1, split[i]));
            holders.updateShare(id, holder.personId(), sealed);
        }
        return keys.create(id, secretOf(Arrays.asList(split).subList(0, needed)));
    }

    /** The number is the place of the share on the polynomial, and belongs to it. */
    private static byte[] numbered(int number, ShamirSplitSecretShare share) {
        var encoded = encoded(share);
        return ByteBuffer.allocate(1 + encoded.length)
                .put((byte) number)
                .put(encoded)
                .array();
    }

    private static byte[] encoded(ShamirSplitSecretShare share) {
        try {
            return share.getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The private key of the ballot from enough keys of its holders. */
    PrivateKey open(BallotId id, BallotKeys.Kept kept, Map<KeyHolderMapper.Holder, HolderKey> brought) {
        var shares = new ArrayList<ShamirSplitSecretShare>();
        try {
            for (var entry : brought.entrySet()) {
                var holder = entry.getKey();
                var numbered =
                        entry.getValue().open(place(id, holder.personId()), String.valueOf(holder.sealedShare()));
                shares.add(new ShamirSplitSecretShare(Arrays.copyOfRange(numbered, 1, numbered.length), numbered[0]));
            }
            return keys.open(id, kept, secretOf(shares));
        } catch (InvalidCipherTextException e) {
            throw new BallotProblems.KeyMissing();
        }
    }

    private static byte[] secretOf(Collection<ShamirSplitSecretShare> shares) {
        try {
            return new ShamirSplitSecret(Algorithm.AES, Mode.Native, shares.toArray(ShamirSplitSecretShare[]::new))
                    .getSecret();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String place(BallotId id, String personId) {
        return "share\n" + id.value() + "\n" + personId;
    }
}
