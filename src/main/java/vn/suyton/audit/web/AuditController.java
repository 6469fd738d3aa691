package vn.suyton.audit.web;

import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.suyton.audit.AuditEntry;
import vn.suyton.audit.AuditFilter;
import vn.suyton.audit.AuditTrail;
import vn.suyton.platform.ActTexts;
import vn.suyton.platform.Actor;
import vn.suyton.platform.SubjectRef;

@Controller
@RequestMapping("/audit")
class AuditController {

    private final AuditTrail trail;
    private final ActTexts acts;

    AuditController(AuditTrail trail, ActTexts acts) {
        this.trail = trail;
        this.acts = acts;
    }

    /** The whole chain is computed again only when asked for, because that takes a while in an old installation. */
    @GetMapping
    String list(Actor actor, AuditFilter filter, @RequestParam(defaultValue = "false") boolean check, Model model) {
        var page = trail.search(actor, filter);
        model.addAttribute("page", page);
        model.addAttribute("acts", page.items().stream().collect(Collectors.toMap(AuditEntry::seq, this::text)));
        model.addAttribute("filter", filter);
        if (check) {
            model.addAttribute("check", trail.check(actor));
        }
        return "audit/list";
    }

    private String text(AuditEntry entry) {
        return acts.of(new SubjectRef(entry.subjectKind(), entry.subjectId()), entry.action());
    }
}
