package vn.suyton;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What the BPMN files name exists in the application. */
@SuyTonTest
class WiringTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    static List<Path> files() {
        return ProcessFiles.all();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyServiceTaskHasTheClassOfItsName(Path file) {
        assertThat(ProcessFiles.read(file).getModelElementsByType(ServiceTask.class))
                .allSatisfy(task -> {
                    var bean = StringUtils.uncapitalize(task.getId());
                    assertThat(task.getCamundaDelegateExpression()).isEqualTo("${" + bean + "}");
                    assertThat(beans.containsBean(bean)).as("bean %s", bean).isTrue();
                    assertThat(beans.getBean(bean)).isInstanceOf(JavaDelegate.class);
                    assertThat(AopUtils.getTargetClass(beans.getBean(bean)).getSimpleName())
                            .isEqualTo(task.getId());
                });
    }

    /** A step without a form key has the usual page. */
    @ParameterizedTest
    @MethodSource("files")
    void everyFormKeyIsThePathOfAPage(Path file) {
        var pages = requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .toList();

        assertThat(ProcessFiles.read(file).getModelElementsByType(UserTask.class))
                .filteredOn(task -> task.getCamundaFormKey() != null)
                .allSatisfy(task -> assertThat(pages).contains(task.getCamundaFormKey()));
    }
}
