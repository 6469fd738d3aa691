package vn.suyton.audit.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.suyton.audit.AuditCheck;
import vn.suyton.audit.AuditEntry;
import vn.suyton.audit.AuditFilter;
import vn.suyton.audit.AuditTrail;
import vn.suyton.platform.Actor;
import vn.suyton.platform.Page;

@RestController
@RequestMapping("/api/v1/audit")
class AuditApi {

    private final AuditTrail trail;

    AuditApi(AuditTrail trail) {
        this.trail = trail;
    }

    @GetMapping
    Page<AuditEntry> entries(Actor actor, AuditFilter filter) {
        return trail.search(actor, filter);
    }

    @GetMapping("/check")
    AuditCheck check(Actor actor) {
        return trail.check(actor);
    }
}
