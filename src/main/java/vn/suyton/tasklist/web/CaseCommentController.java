package vn.suyton.tasklist.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.suyton.platform.Actor;
import vn.suyton.platform.FieldProblem;
import vn.suyton.platform.InvalidInput;
import vn.suyton.platform.SubjectRef;
import vn.suyton.tasklist.TaskCommentService;
import vn.suyton.tasklist.TaskListService;

/** What is said about a case, for those who may see the case but decide none of its tasks. */
@Controller
@RequestMapping("/cases/{kind}/{id}/comments")
class CaseCommentController {

    private final TaskCommentService comments;
    private final TaskListService tasks;
    private final TaskPages pages;

    CaseCommentController(TaskCommentService comments, TaskListService tasks, TaskPages pages) {
        this.comments = comments;
        this.tasks = tasks;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView show(Actor actor, @PathVariable String kind, @PathVariable String id) {
        return page(actor, new SubjectRef(kind, id), "", List.of(), List.of());
    }

    @PostMapping
    ModelAndView add(
            Actor actor,
            @PathVariable String kind,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable List<String> mention,
            RedirectAttributes after) {
        var subject = new SubjectRef(kind, id);
        var picked = mention == null ? List.<String>of() : mention;
        try {
            comments.add(actor, subject, text, picked);
        } catch (InvalidInput refusal) {
            var page = page(actor, subject, text == null ? "" : text, picked, refusal.fields());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        after.addFlashAttribute("said", "task.said.commented");
        return new ModelAndView("redirect:" + address(subject));
    }

    private ModelAndView page(
            Actor actor, SubjectRef subject, String text, List<String> picked, List<FieldProblem> problems) {
        var talk = comments.open(actor, subject);
        var page = new ModelAndView("tasklist/case");
        page.addObject("caseTitle", talk.title());
        page.addObject(
                "path",
                tasks.subjectPage(actor, subject.kind(), subject.id())
                        .map(shown -> shown.path(subject.id()))
                        .orElse(null));
        pages.addComments(page, talk.comments(), talk.concerned(), address(subject));
        page.addObject("commentText", text);
        page.addObject("commentPicked", picked);
        page.addObject("problems", problems);
        return page;
    }

    private static String address(SubjectRef subject) {
        return "/cases/" + subject.kind() + "/" + subject.id() + "/comments";
    }
}
