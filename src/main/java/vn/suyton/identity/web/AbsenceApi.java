package vn.suyton.identity.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.suyton.identity.Substitution;
import vn.suyton.identity.SubstitutionService;
import vn.suyton.platform.Actor;

@RestController
@RequestMapping("/api/v1/me/substitutions")
class AbsenceApi {

    private final SubstitutionService substitutions;

    AbsenceApi(SubstitutionService substitutions) {
        this.substitutions = substitutions;
    }

    record Absence(
            @Nullable String substitute,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    @GetMapping
    List<Substitution> list(Actor actor) {
        return substitutions.listOfAbsent(actor);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Substitution set(Actor actor, @RequestBody Absence absence) {
        return substitutions.set(actor, absence.substitute(), absence.from(), absence.to());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Actor actor, @PathVariable String id) {
        substitutions.end(actor, id);
    }
}
