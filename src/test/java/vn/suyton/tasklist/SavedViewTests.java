package vn.suyton.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.SuyTonTest;
import vn.suyton.platform.Actor;
import vn.suyton.platform.InvalidInput;
import vn.suyton.platform.NotAllowed;
import vn.suyton.platform.NotFound;
import vn.suyton.platform.Role;
import vn.suyton.platform.Scope;

@SuyTonTest
@Transactional
class SavedViewTests {

    private static final Actor APPRAISER = central("view.appraiser", Role.APPRAISER);
    private static final Actor COLLEAGUE = central("view.colleague", Role.APPRAISER);
    private static final Actor CLERK = central("view.clerk", Role.CLERK);
    private static final Actor ADMIN = central("view.admin", Role.ADMIN);
    private static final String FILTER = "list=available&due=overdue&sort=due";

    @Autowired
    SavedViewService views;

    @Test
    void isSeenByItsOwnerAndByThoseItIsSharedWith() {
        views.keep(APPRAISER, "Của tôi", FILTER, null);
        views.keep(APPRAISER, "Quá hạn", FILTER, Role.APPRAISER);

        assertThat(views.list(APPRAISER)).extracting(SavedView::name).containsExactly("Của tôi", "Quá hạn");
        assertThat(views.list(COLLEAGUE)).extracting(SavedView::name).containsExactly("Quá hạn");
        assertThat(views.list(CLERK)).isEmpty();
    }

    @Test
    void isSharedOnlyWithTheOwnRolesAndHasANameOfItsOwn() {
        views.keep(APPRAISER, "Quá hạn", FILTER, null);

        assertThatThrownBy(() -> views.keep(APPRAISER, "Khác", FILTER, Role.CLERK))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> views.keep(APPRAISER, " ", FILTER, null)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> views.keep(APPRAISER, "x".repeat(81), FILTER, null))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> views.keep(APPRAISER, "Quá hạn", FILTER, null)).isInstanceOf(InvalidInput.class);
        assertThat(views.keep(COLLEAGUE, "Quá hạn", FILTER, null).name()).isEqualTo("Quá hạn");
    }

    @Test
    void oneSharedViewIsTheDefaultOfARoleAndOnlyAnAdministratorSaysWhich() {
        var first = views.keep(APPRAISER, "A", FILTER, Role.APPRAISER);
        var second = views.keep(COLLEAGUE, "B", FILTER, Role.APPRAISER);
        var own = views.keep(APPRAISER, "C", FILTER, null);

        assertThatThrownBy(() -> views.setRoleDefault(APPRAISER, first.id(), true))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> views.setRoleDefault(ADMIN, own.id(), true)).isInstanceOf(InvalidInput.class);
        views.setRoleDefault(ADMIN, first.id(), true);
        views.setRoleDefault(ADMIN, second.id(), true);

        assertThat(views.list(APPRAISER))
                .filteredOn(SavedView::roleDefault)
                .extracting(SavedView::id)
                .containsExactly(second.id());
        views.setRoleDefault(ADMIN, second.id(), false);
        assertThat(views.list(APPRAISER)).noneMatch(SavedView::roleDefault);
    }

    @Test
    void isRemovedByItsOwnerAndByNobodyElse() {
        var own = views.keep(APPRAISER, "A", FILTER, null);
        var shared = views.keep(APPRAISER, "B", FILTER, Role.APPRAISER);

        assertThatThrownBy(() -> views.remove(COLLEAGUE, shared.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> views.remove(ADMIN, own.id())).isInstanceOf(NotFound.class);
        views.remove(APPRAISER, own.id());
        views.remove(ADMIN, shared.id());

        assertThat(views.list(APPRAISER)).isEmpty();
        assertThatThrownBy(() -> views.remove(APPRAISER, own.id())).isInstanceOf(NotFound.class);
    }

    private static Actor central(String username, Role role) {
        var office = new Actor.Office(
                role,
                new Scope(Scope.Kind.CENTRAL, Scope.CENTRAL_ID, "Trung ương"),
                LocalDate.of(2022, 1, 1),
                null,
                null);
        return new Actor(username, username, username, null, List.of(office));
    }
}
