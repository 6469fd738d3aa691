package vn.suyton.demo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.suyton.organisation.ClusterPart;
import vn.suyton.organisation.OrganisationService;
import vn.suyton.organisation.OrganisationSetupService;
import vn.suyton.organisation.Person;
import vn.suyton.organisation.Unit;
import vn.suyton.platform.Actor;
import vn.suyton.platform.Period;
import vn.suyton.platform.Role;
import vn.suyton.platform.Scope;

/** Sets up the units, the cluster, the people and their offices at the first start; all or nothing. */
@Component
@Profile("demo")
@Order(10)
class DemoOrganisation implements ApplicationRunner {

    private static final LocalDate FOUNDED = LocalDate.of(1930, 10, 20);

    private final OrganisationService organisation;
    private final OrganisationSetupService setup;
    private final TransactionTemplate transaction;

    DemoOrganisation(
            OrganisationService organisation, OrganisationSetupService setup, TransactionTemplate transaction) {
        this.organisation = organisation;
        this.setup = setup;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        transaction.executeWithoutResult(status -> setUp(SeasonData.load()));
    }

    void setUp(SeasonData season) {
        if (organisation.hasUnits()) {
            return;
        }
        var actor = installer(season);
        addUnits(actor, season);
        addCluster(actor, season);
        for (var person : season.people()) {
            setup.addPerson(actor, new Person(person.username(), person.name(), person.unit()));
            person.offices()
                    .forEach(office -> setup.grantOffice(
                            actor,
                            person.username(),
                            office.role(),
                            office.scope(),
                            new Period(office.from(), office.to())));
        }
    }

    private void addUnits(Actor actor, SeasonData season) {
        var central = season.central();
        setup.addUnit(actor, unit(central, "CENTRAL", null));
        season.units().forEach(unit -> setup.addUnit(actor, unit(unit, "PROVINCE", central.id())));
    }

    private void addCluster(Actor actor, SeasonData season) {
        var cluster = season.cluster();
        setup.addCluster(actor, cluster.id(), cluster.name());
        for (var unit : season.units()) {
            var part = unit.id().equals(cluster.head()) ? ClusterPart.HEAD : ClusterPart.MEMBER;
            setup.addMember(actor, cluster.id(), season.year(), unit.id(), part);
        }
    }

    private static Unit unit(SeasonData.NamedUnit unit, String kind, @Nullable String parent) {
        return new Unit(unit.id(), unit.id(), unit.name(), kind, parent, FOUNDED, null, null);
    }

    /** Nobody is there yet who could administrate, so the machine does. */
    private static Actor installer(SeasonData season) {
        var scope =
                new Scope(Scope.Kind.CENTRAL, Scope.CENTRAL_ID, season.central().name());
        var office = new Actor.Office(Role.ADMIN, scope, FOUNDED, null, null);
        return new Actor(Actor.SYSTEM, Actor.SYSTEM, Actor.SYSTEM, null, List.of(office));
    }
}
