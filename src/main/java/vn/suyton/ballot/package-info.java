/** Secret ballots: roll, sealed envelopes, count, certification, public record. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"platform", "identity", "organisation", "programme", "document", "dossier", "engine"})
package vn.suyton.ballot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
