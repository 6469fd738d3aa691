package vn.suyton.demo;

import java.time.ZoneId;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.suyton.engine.TaskDesk;
import vn.suyton.identity.AccountService;
import vn.suyton.platform.Actor;
import vn.suyton.platform.ShiftableClock;
import vn.suyton.tasklist.TaskCriteria;
import vn.suyton.tasklist.TaskItem;
import vn.suyton.tasklist.TaskListService;
import vn.suyton.tasklist.TaskQuery;
import vn.suyton.tasklist.TaskView;

/** Lets the people of the season do what waits for them, through the same services as everybody. */
@Component
@Profile("demo")
class SeasonPeople {

    static final ZoneId ZONE = ShiftableClock.VIETNAM;

    private static final int MOST = 200;

    private final AccountService accounts;
    private final TaskListService tasks;

    SeasonPeople(AccountService accounts, TaskListService tasks) {
        this.accounts = accounts;
        this.tasks = tasks;
    }

    Actor actor(String username) {
        return accounts.actorOf(username);
    }

    /** Everybody who finds the step in the list decides it, each as long as there is one to decide. */
    void decide(String step, String outcome) {
        SeasonData.load().people().forEach(person -> decide(actor(person.username()), step, outcome));
    }

    private void decide(Actor actor, String step, String outcome) {
        var query = TaskQuery.of(TaskView.AVAILABLE, MOST).where(TaskCriteria.ofStep(step));
        for (var task : tasks.search(actor, query).items()) {
            decide(actor, task, outcome);
        }
    }

    private void decide(Actor actor, TaskItem task, String outcome) {
        var form = Map.of("password", DemoAccounts.PASSWORD);
        tasks.complete(actor, task.id(), new TaskDesk.Decision(task.revision(), outcome, null, form));
    }
}
