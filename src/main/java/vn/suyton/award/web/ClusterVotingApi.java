package vn.suyton.award.web;

import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.suyton.award.ClusterVoting;
import vn.suyton.award.ClusterVotingService;
import vn.suyton.award.ClusterVotingState;
import vn.suyton.award.VotingCall;
import vn.suyton.platform.Actor;
import vn.suyton.platform.FieldProblem;
import vn.suyton.platform.InvalidInput;
import vn.suyton.platform.Page;

@RestController
@RequestMapping("/api/v1/cluster-votings")
class ClusterVotingApi {

    private final ClusterVotingService votings;

    ClusterVotingApi(ClusterVotingService votings) {
        this.votings = votings;
    }

    record VotingView(
            String id,
            String ballotId,
            String clusterId,
            int year,
            ClusterVotingState state,
            Instant closesAt,
            int revision) {

        static VotingView of(ClusterVoting voting) {
            return new VotingView(
                    voting.id(),
                    voting.ballotId().toString(),
                    voting.clusterId(),
                    voting.year(),
                    voting.state(),
                    voting.closesAt(),
                    voting.revision());
        }
    }

    record Question(
            @Nullable String awardType,
            @Nullable Integer seats,
            @Nullable String office,
            @Nullable Integer forYear) {}

    record Call(
            @Nullable String clusterId,
            @Nullable Integer year,
            @Nullable OffsetDateTime closesAt,
            @Nullable List<Question> questions) {

        VotingCall call() {
            var problems = new ArrayList<FieldProblem>();
            require(problems, "clusterId", clusterId);
            require(problems, "year", year);
            require(problems, "closesAt", closesAt);
            if (clusterId == null || year == null || closesAt == null) {
                throw new InvalidInput(problems);
            }
            var asked = questions == null ? List.<Question>of() : questions;
            return new VotingCall(
                    clusterId,
                    year,
                    closesAt.toInstant(),
                    asked.stream()
                            .map(q -> new VotingCall.AskedQuestion(q.awardType(), q.seats(), q.office()))
                            .toList());
        }

        private static void require(List<FieldProblem> problems, String field, @Nullable Object value) {
            if (value == null) {
                problems.add(FieldProblem.of(field, "required"));
            }
        }
    }

    @PostMapping
    ResponseEntity<VotingView> call(Actor actor, @RequestBody Call call) {
        var voting = votings.call(actor, call.call());
        return ResponseEntity.created(URI.create("/api/v1/cluster-votings/" + voting.id()))
                .body(VotingView.of(voting));
    }

    @GetMapping
    Page<VotingView> list(Actor actor, @RequestParam String clusterId, @RequestParam(required = false) Integer year) {
        return new Page<>(
                votings.list(actor, clusterId, year).stream()
                        .map(VotingView::of)
                        .toList(),
                null);
    }

    @GetMapping("/{id}")
    VotingView get(Actor actor, @PathVariable String id) {
        return VotingView.of(votings.get(actor, id));
    }
}
