package vn.suyton.board.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.suyton.board.Board;
import vn.suyton.board.BoardAge;
import vn.suyton.board.BoardCase;
import vn.suyton.board.BoardForecast;
import vn.suyton.board.BoardStage;
import vn.suyton.board.BoardWaiter;
import vn.suyton.platform.Role;

/** The board and the cases behind its numbers as tables, in the words of the page. */
@Component
class BoardSheets {

    private final MessageSource messages;

    BoardSheets(MessageSource messages) {
        this.messages = messages;
    }

    List<Sheet> board(Board board, Locale language) {
        return List.of(stages(board, language), waiters(board, language), forecasts(board, language));
    }

    Sheet stages(Board board, Locale language) {
        var heads = heads(
                language,
                "board.step",
                "board.process",
                "board.cluster",
                "board.tasks",
                "board.overdue",
                "board.age.FRESH",
                "board.age.WEEK",
                "board.age.FORTNIGHT",
                "board.age.OLD");
        var rows = board.stages().stream().map(stage -> row(stage, language)).toList();
        return new Sheet(say(language, "board.sheet.stages"), heads, rows);
    }

    private List<@Nullable Object> row(BoardStage stage, Locale language) {
        return Arrays.asList(
                stage.name(),
                process(stage.process(), language),
                stage.cluster(),
                stage.tasks(),
                stage.overdue(),
                stage.of(BoardAge.FRESH),
                stage.of(BoardAge.WEEK),
                stage.of(BoardAge.FORTNIGHT),
                stage.of(BoardAge.OLD));
    }

    private Sheet waiters(Board board, Locale language) {
        var heads = heads(language, "board.waiter", "board.tasks", "board.overdue", "board.oldest");
        var rows = board.waiters().stream().map(waiter -> row(waiter, language)).toList();
        return new Sheet(say(language, "board.sheet.waiters"), heads, rows);
    }

    private List<@Nullable Object> row(BoardWaiter waiter, Locale language) {
        return Arrays.asList(
                holder(waiter.person(), waiter.role(), waiter.scope(), language),
                waiter.tasks(),
                waiter.overdue(),
                waiter.oldest());
    }

    private Sheet forecasts(Board board, Locale language) {
        var heads = heads(
                language,
                "board.process",
                "board.tasks",
                "board.decided",
                "board.days-a-step",
                "board.steps-left",
                "board.done-on",
                "board.ceremony",
                "board.late");
        var rows = board.forecasts().stream()
                .map(forecast -> row(forecast, board, language))
                .toList();
        return new Sheet(say(language, "board.sheet.forecast"), heads, rows);
    }

    private List<@Nullable Object> row(BoardForecast forecast, Board board, Locale language) {
        var known = forecast.doneOn() != null;
        return Arrays.asList(
                process(forecast.process(), language),
                forecast.open(),
                forecast.decided(),
                known ? rounded(forecast.daysAStep()) : null,
                known ? rounded(forecast.stepsLeft()) : null,
                known ? forecast.doneOn() : say(language, "board.too-little"),
                board.ceremony(),
                known ? forecast.late() : null);
    }

    Sheet cases(List<BoardCase> cases, Locale language) {
        var heads = heads(
                language,
                "board.case",
                "board.process",
                "board.step",
                "board.cluster",
                "board.unit",
                "board.waiter",
                "board.since",
                "board.due",
                "board.waited",
                "board.overdue.is");
        var rows = cases.stream().map(found -> row(found, language)).toList();
        return new Sheet(say(language, "board.sheet.cases"), heads, rows);
    }

    private List<@Nullable Object> row(BoardCase found, Locale language) {
        return Arrays.asList(
                found.title(),
                process(found.process(), language),
                found.step(),
                found.cluster(),
                found.unit(),
                holder(found.person(), found.role(), found.scope(), language),
                found.createdAt(),
                found.dueAt(),
                found.workingDays(),
                found.overdue() ? say(language, "board.yes") : null);
    }

    private String holder(@Nullable String person, @Nullable Role role, @Nullable String scope, Locale language) {
        if (person != null || role == null) {
            return String.valueOf(person);
        }
        var office = say(language, "role." + role);
        return scope == null ? office : office + ", " + scope;
    }

    private String process(String key, Locale language) {
        return String.valueOf(messages.getMessage("board.process." + key, null, key, language));
    }

    private List<String> heads(Locale language, String... keys) {
        return Arrays.stream(keys).map(key -> say(language, key)).toList();
    }

    private String say(Locale language, String key) {
        return messages.getMessage(key, null, language);
    }

    private static double rounded(double number) {
        return Math.round(number * 10) / 10.0;
    }
}
