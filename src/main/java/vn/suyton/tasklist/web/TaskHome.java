package vn.suyton.tasklist.web;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.suyton.platform.Actor;
import vn.suyton.platform.HomeSection;
import vn.suyton.platform.NavigationItem;
import vn.suyton.tasklist.TaskListService;
import vn.suyton.tasklist.TaskQuery;
import vn.suyton.tasklist.TaskView;

/** The task list on the home page and in the navigation. */
@Configuration(proxyBeanMethods = false)
class TaskHome {

    private static final int SHOWN = 5;

    @Bean
    NavigationItem tasksInNavigation() {
        return new NavigationItem("nav.tasks", "/tasks", "tasks", 10, actor -> true);
    }

    @Bean
    HomeSection waitingTasks(TaskListService tasks) {
        return new Waiting(tasks);
    }

    private record Waiting(TaskListService tasks) implements HomeSection {

        @Override
        public String title() {
            return "tasks.home";
        }

        @Override
        public String fragment() {
            return "tasklist/home :: section";
        }

        @Override
        public Map<String, Object> model(Actor actor) {
            var mine = tasks.search(actor, TaskQuery.of(TaskView.MINE, SHOWN)).items();
            var available =
                    tasks.search(actor, TaskQuery.of(TaskView.AVAILABLE, SHOWN)).items();
            var counted = tasks.count(actor, TaskQuery.of(TaskView.MINE, 1))
                    + tasks.count(actor, TaskQuery.of(TaskView.AVAILABLE, 1));
            return Map.of("tasklistMine", mine, "tasklistAvailable", available, "tasklistCount", counted);
        }

        @Override
        public int order() {
            return 10;
        }

        @Override
        public boolean isFor(Actor actor) {
            return true;
        }
    }
}
