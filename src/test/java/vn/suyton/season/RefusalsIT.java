package vn.suyton.season;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.suyton.season.RefusalCases.proposal;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What the API refuses, in both languages: with the right status and type, a sentence for people, no word about the
 * inside, and nothing changed.
 */
@RefusalTest
class RefusalsIT {

    @LocalServerPort
    int port;

    @Autowired
    RefusalCases cases;

    @Autowired
    RefusalState state;

    private RefusalHttp http = new RefusalHttp(0);

    @BeforeEach
    void connect() {
        http = new RefusalHttp(port);
    }

    /** {@code $name} stands for the id of a case, {@code @award/unit} for a whole proposal. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            the year as a word              | ha-nam.officer   | POST /nominations | {"year":"hai nghìn"}                                      | 400 | malformed
            a list for a text               | ha-nam.officer   | POST /nominations | {"awardType":["a"]}                                       | 400 | malformed
            a figure as a word              | ha-nam.officer   | POST /nominations | {"figures":{"quà":"nhiều"}}                               | 400 | malformed
            a year beyond numbers           | ha-nam.officer   | POST /nominations | {"year":99999999999}                                      | 400 | malformed
            an unknown kind of nominee      | ha-nam.officer   | POST /nominations | {"nominee":{"kind":"DOG","id":"x"}}                       | 400 | malformed
            half a body                     | ha-nam.officer   | POST /nominations | {"year":2022,                                             | 400 | malformed
            no body                         | ha-nam.officer   | POST /nominations |                                                           | 400 | malformed
            nothing filled in               | ha-nam.officer   | POST /nominations | {}                                                        | 422 | invalid
            an unknown award                | ha-nam.officer   | POST /nominations | @golden-flag/ha-nam                                       | 422 | invalid
            an unknown unit                 | ha-nam.officer   | POST /nominations | @excellent-unit-flag/atlantis                             | 422 | invalid
            a dissolved unit                | ha-nam.officer   | POST /nominations | @excellent-unit-flag/ha-tay                               | 422 | invalid
            another unit's nomination       | ha-nam.officer   | POST /nominations | @excellent-unit-flag/hai-duong                            | 403 | not-allowed
            the same nomination again       | ha-nam.officer   | POST /nominations | @excellent-unit-flag/ha-nam                               | 409 | nomination-exists
            too long a text                 | ha-nam.officer   | PUT /nominations/$draft | {"revision":0,"achievements":"$long"}               | 422 | invalid
            a figure beyond measure         | ha-nam.officer   | PUT /nominations/$draft | {"revision":0,"figures":{"quà":1e999999}}           | 422 | invalid
            a figure without a value        | ha-nam.officer   | PUT /nominations/$draft | {"revision":0,"figures":{"quà":null}}               | 422 | invalid
            an edit without revision        | ha-nam.officer   | PUT /nominations/$draft | {"achievements":"x"}                                | 422 | invalid
            a stale revision                | ha-nam.officer   | PUT /nominations/$draft | {"revision":7,"achievements":"x"}                   | 409 | changed-meanwhile
            a dossier that is incomplete    | ha-nam.officer   | POST /nominations/$draft/submission | {"revision":0}                          | 422 | not-eligible
            a withdrawal without a reason   | ha-nam.officer   | POST /nominations/$draft/withdrawal | {"revision":0,"reason":" "}             | 422 | invalid
            an unknown id                   | ha-nam.officer   | GET /nominations/$nobody |                                                    | 404 | not-found
            a garbage id                    | ha-nam.officer   | GET /nominations/khong-phai-ma |                                              | 404 | not-found
            a malicious path                | ha-nam.officer   | GET /nominations/a;b=c |                                                      | 400 | malformed
            a foreign draft                 | vinh-phuc.officer | GET /nominations/$draft |                                                    | 404 | not-found
            a foreign draft, by the head    | hung-yen.chair   | GET /nominations/$draft |                                                     | 404 | not-found
            a foreign draft, by the centre  | central.appraiser | GET /nominations/$draft |                                                    | 404 | not-found
            an edit of a foreign draft      | vinh-phuc.officer | PUT /nominations/$draft | {"revision":0,"achievements":"x"}                  | 404 | not-found
            handing in a foreign draft      | vinh-phuc.officer | POST /nominations/$draft/submission | {"revision":0}                         | 404 | not-found
            an edit by who only reads       | hung-yen.chair   | PUT /nominations/$submitted | {"revision":1,"achievements":"x"}               | 403 | not-allowed
            handing in twice                | vinh-phuc.officer | POST /nominations/$submitted/submission | {"revision":$submittedRevision}    | 409 | nomination-not-in-state
            handing in twice, unaware       | vinh-phuc.officer | POST /nominations/$submitted/submission | {"revision":0}                     | 409 | changed-meanwhile
            an edit of what is handed in    | vinh-phuc.officer | PUT /nominations/$submitted | {"revision":$submittedRevision,"achievements":"x"} | 409 | nomination-not-in-state
            a filter of the wrong type      | ha-nam.officer   | GET /nominations?year=abc |                                                   | 400 | malformed
            a state that does not exist     | ha-nam.officer   | GET /nominations?state=LOST |                                                 | 400 | malformed
            a task done twice               | vinh-phuc.chair  | POST /tasks/$doneTask/completion | {"revision":1,"outcome":"confirm"}         | 409 | task-done
            a task done twice, unaware      | vinh-phuc.chair  | POST /tasks/$doneTask/completion | {"revision":0,"outcome":"confirm"}         | 409 | task-done
            taking a task that is done      | vinh-phuc.chair  | POST /tasks/$doneTask/claim | {"revision":1}                                  | 409 | task-done
            somebody else's task            | dbsh.teller2     | POST /tasks/$heldTask/completion | {"revision":1,"outcome":"count"}           | 409 | task-taken
            a task changed meanwhile        | ninh-binh.chair  | POST /tasks/$confirmTask/completion | {"revision":4,"outcome":"confirm"}      | 409 | changed-meanwhile
            a task of another office        | ninh-binh.officer | POST /tasks/$confirmTask/completion | {"revision":0,"outcome":"confirm"}     | 404 | not-found
            a task of another unit          | ha-nam.chair     | POST /tasks/$confirmTask/completion | {"revision":0,"outcome":"confirm"}      | 404 | not-found
            reading a task of another unit  | ha-nam.chair     | GET /tasks/$confirmTask |                                                     | 404 | not-found
            an unknown task                 | ha-nam.chair     | POST /tasks/$nobody/completion | {"revision":0,"outcome":"confirm"}           | 404 | not-found
            an unknown outcome              | ninh-binh.chair  | POST /tasks/$confirmTask/completion | {"revision":0,"outcome":"applaud"}      | 422 | invalid
            no outcome                      | ninh-binh.chair  | POST /tasks/$confirmTask/completion | {"revision":0}                          | 422 | invalid
            a refusal without a reason      | ninh-binh.chair  | POST /tasks/$confirmTask/completion | {"revision":0,"outcome":"return","comment":" "} | 422 | invalid
            too long a comment              | ninh-binh.chair  | POST /tasks/$confirmTask/completion | {"revision":0,"outcome":"return","comment":"$comment"} | 422 | invalid
            a comment of the wrong type     | ninh-binh.chair  | POST /tasks/$confirmTask/completion | {"revision":0,"outcome":"return","comment":{}} | 400 | malformed
            a wrong password again          | dbsh.teller1     | POST /tasks/$certifyTask/completion | {"revision":0,"outcome":"certify","form":{"password":"sai"}} | 422 | invalid
            no password again               | dbsh.teller2     | POST /tasks/$certifyTask/completion | {"revision":0,"outcome":"certify"}      | 422 | invalid
            an unknown list                 | ha-nam.chair     | GET /tasks?list=everything |                                                  | 422 | invalid
            an unknown order                | ha-nam.chair     | GET /tasks?sort=beauty |                                                      | 422 | invalid
            a cursor that is none           | ha-nam.chair     | GET /tasks?after=x |                                                          | 422 | invalid
            a cursor out of time            | ha-nam.chair     | GET /tasks?after=9223372036854775807_x |                                      | 422 | invalid
            half a cursor                   | ha-nam.chair     | GET /tasks?after=1667264400000 |                                              | 422 | invalid
            a day beyond the calendar       | ha-nam.chair     | GET /tasks?dueBefore=%2B999999999-01-01T00:00:00Z |                            | 422 | invalid
            a limit that is no number       | ha-nam.chair     | GET /tasks?limit=many |                                                       | 400 | malformed
            a day that is none              | ha-nam.chair     | GET /tasks?dueBefore=tomorrow |                                               | 422 | invalid
            voting before the opening       | ha-nam.delegate  | POST /ballots/$prepared/papers | {"answers":{"flag":{"bac-ninh":"YES"}}}      | 409 | ballot-not-open
            voting after the close          | ha-nam.delegate  | POST /ballots/$closed/papers | {"answers":{"flag":{"bac-ninh":"YES"}}}        | 409 | ballot-not-open
            voting for the own unit         | ha-nam.delegate  | POST /ballots/$open/papers | {"answers":{"flag":{"ha-nam":"YES"}}}            | 422 | invalid
            an unknown mark                 | ha-nam.delegate  | POST /ballots/$open/papers | {"answers":{"flag":{"bac-ninh":"MAYBE"}}}        | 422 | invalid
            an unknown question             | ha-nam.delegate  | POST /ballots/$open/papers | {"answers":{"x":{"bac-ninh":"YES"}}}             | 422 | invalid
            an unknown candidate            | ha-nam.delegate  | POST /ballots/$open/papers | {"answers":{"flag":{"atlantis":"YES"}}}          | 422 | invalid
            a paper without answers         | ha-nam.delegate  | POST /ballots/$open/papers | {}                                               | 422 | invalid
            a paper that is torn            | ha-nam.delegate  | POST /ballots/$open/papers | {"answers":{"flag"                               | 400 | malformed
            voting without being on the roll | vinh-phuc.delegate | POST /ballots/$open/papers | {"answers":{"flag":{"bac-ninh":"YES"}}}       | 403 | not-on-roll
            an unknown ballot               | ha-nam.delegate  | GET /ballots/khong-phai-ma |                                                  | 404 | not-found
            a ballot of others              | ha-nam.officer   | GET /ballots/$open |                                                          | 404 | not-found
            the result while voting lasts   | hung-yen.chair   | GET /ballots/$open/result |                                                   | 409 | not-certified
            the result before the signatures | hung-yen.chair  | GET /ballots/$counted/result |                                                | 409 | not-certified
            the record before the signatures | hung-yen.chair  | GET /ballots/$counted/record |                                                | 409 | not-certified
            the minutes before the count    | hung-yen.chair   | GET /ballots/$open/minutes.pdf |                                              | 409 | not-certified
            calling a vote without office   | ha-nam.officer   | POST /cluster-votings | {"clusterId":"dong-bang-song-hong","year":2022,"closesAt":"2022-11-03T08:00:00+07:00"} | 404 | not-found
            calling a vote without candidates | hung-yen.chair | POST /cluster-votings | {"clusterId":"dong-bang-song-hong","year":2022,"closesAt":"2022-11-03T08:00:00+07:00"} | 422 | no-candidates
            a vote that is over             | hung-yen.chair   | POST /cluster-votings | {"clusterId":"dong-bang-song-hong","year":2022,"closesAt":"2022-10-03T08:00:00+07:00"} | 422 | invalid
            a vote that closes some time    | hung-yen.chair   | POST /cluster-votings | {"clusterId":"dong-bang-song-hong","year":2022,"closesAt":"mai"} | 400 | malformed
            an unknown request              | central.clerk    | GET /award-requests/khong-phai-ma |                                           | 404 | not-found
            an unknown decision             | central.clerk    | GET /decisions/khong-phai-ma |                                                | 404 | not-found
            an unknown certificate          | central.clerk    | GET /awards/khong-phai-ma/certificate.pdf |                                   | 404 | not-found
            an unknown unit, looked up      | central.clerk    | GET /units/khong-phai-ma |                                                    | 404 | not-found
            a cluster of another time       | central.clerk    | GET /clusters/dong-bang-song-hong?year=1999 |                                 | 404 | not-found
            progress of a foreign draft     | vinh-phuc.officer | GET /subjects/NOMINATION/$draft/progress |                                   | 404 | not-found
            progress of nothing             | vinh-phuc.officer | GET /subjects/NOTHING/x/progress |                                           | 404 | not-found
            moving the clock without office | ha-nam.officer   | POST /demo/clock | {"advance":"P1D"}                                          | 403 | not-allowed
            moving the clock back           | admin            | POST /demo/clock | {"to":"2022-10-01T08:00:00+07:00"}                         | 422 | invalid
            moving the clock somewhere      | admin            | POST /demo/clock | {"advance":"a while"}                                      | 422 | invalid
            an unknown stage of the season  | admin            | POST /demo/season | {"until":"TOMORROW"}                                      | 400 | malformed
            no token                        | stranger         | GET /me |                                                                     | 401 | not-signed-in
            no token, and a body            | stranger         | POST /nominations | @excellent-unit-flag/ha-nam                               | 401 | not-signed-in
            a wrong token                   | forger           | GET /me |                                                                     | 401 | not-signed-in
            a wrong password                | stranger         | POST /tokens | {"username":"nobody.here","password":"x"}                      | 401 | wrong-credentials
            an unknown path                 | ha-nam.officer   | GET /nowhere |                                                                | 404 | not-found
            a wrong method                  | ha-nam.officer   | DELETE /nominations | {}                                                      | 405 | method-not-allowed
            a made-up verb                  | ha-nam.officer   | APPLAUD /nominations | {}                                                     | 400 | malformed
            """)
    void refuses(String what, String caller, String request, @Nullable String body, int status, String type) {
        var ids = cases.made(http);
        var words = RefusalAnswers.filled(request, ids).split(" ", 2);
        var sent = body == null ? "" : RefusalAnswers.filled(proposalOr(body), ids);
        if (!caller.equals(RefusalHttp.STRANGER)) {
            http.token(caller);
        }
        var before = state.now();

        var vietnamese = http.call(caller, words[0], words[1], sent);
        var english = http.send(http.as(caller, words[0], words[1], sent).header("Accept-Language", "en"));

        RefusalAnswers.assertRefused(vietnamese, english, status, type);
        assertThat(state.now()).as("what changed by %s", what).isEqualTo(before);
    }

    private static String proposalOr(String body) {
        if (!body.startsWith("@")) {
            return body;
        }
        var words = body.substring(1).split("/", 2);
        return proposal(words[0], words[1]);
    }

    /** Who learns that somebody was faster also learns who. */
    @Test
    void namesWhoWasFaster() {
        var ids = cases.made(http);
        var done = http.call(
                "vinh-phuc.chair",
                "POST",
                RefusalAnswers.filled("/tasks/$doneTask/completion", ids),
                "{\"revision\":0,\"outcome\":\"confirm\"}");
        var held = http.call(
                "dbsh.teller2",
                "POST",
                RefusalAnswers.filled("/tasks/$heldTask/completion", ids),
                "{\"revision\":1,\"outcome\":\"count\"}");

        assertThat(done.field("detail")).contains("Lưu Thị Bạch Tuyết", "Xác nhận", "01/11/2022");
        assertThat(held.field("detail")).contains("Kiều Thị Ngọc Bích");
    }
}
