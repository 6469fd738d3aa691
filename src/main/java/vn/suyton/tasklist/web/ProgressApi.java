package vn.suyton.tasklist.web;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.suyton.engine.CasePictures;
import vn.suyton.engine.Progress;
import vn.suyton.engine.ProgressReader;
import vn.suyton.platform.Actor;
import vn.suyton.platform.NotFound;
import vn.suyton.tasklist.TaskListService;

@RestController
@RequestMapping("/api/v1")
class ProgressApi {

    private final TaskListService tasks;
    private final ProgressReader progress;
    private final CasePictures pictures;

    ProgressApi(TaskListService tasks, ProgressReader progress, CasePictures pictures) {
        this.tasks = tasks;
        this.progress = progress;
        this.pictures = pictures;
    }

    /** Where a case stands, with the address of the drawing it moves on. */
    record Standing(String process, String diagram, List<String> done, List<String> current, List<String> inWords) {}

    @GetMapping("/subjects/{kind}/{id}/progress")
    Standing progress(Actor actor, @PathVariable String kind, @PathVariable String id) {
        return tasks.subjectPage(actor, kind, id)
                .flatMap(page -> progress.of(id))
                .map(found -> standing(id, found))
                .orElseThrow(() -> new NotFound(kind, id));
    }

    @GetMapping(value = "/processes/{process}/{version}.bpmn")
    ResponseEntity<String> model(Actor actor, @PathVariable String process, @PathVariable int version) {
        return progress.model(process, version)
                .map(text -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_XML)
                        .body(text))
                .orElseThrow(() -> new NotFound("PROCESS", process));
    }

    private Standing standing(String id, Progress found) {
        return new Standing(
                found.process(),
                "/api/v1/processes/" + found.process() + "/" + found.version() + ".bpmn",
                found.done(),
                found.current(),
                pictures.of(id).orElseThrow().words());
    }
}
