/** From a cluster's vote to conferred awards: cluster votings, award requests, decisions, awards. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "nomination",
            "ballot",
            "dossier",
            "programme",
            "organisation",
            "document",
            "engine"
        })
package vn.suyton.award;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
