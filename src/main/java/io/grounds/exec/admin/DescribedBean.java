package io.grounds.exec.admin;

import java.lang.reflect.Method;
import java.util.Arrays;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanInfo;
import javax.management.MBeanOperationInfo;
import javax.management.MBeanParameterInfo;
import javax.management.StandardMBean;

/**
 * The sandbox's bean with the words of its interface, which JMX by itself would not show. Its
 * methods have one of each name.
 */
final class DescribedBean extends StandardMBean {

  DescribedBean(SandboxMXBean bean) {
    super(bean, SandboxMXBean.class, true);
  }

  @Override
  protected String getDescription(MBeanInfo info) {
    return SandboxMXBean.class.getAnnotation(Described.class).value();
  }

  @Override
  protected String getDescription(MBeanAttributeInfo attribute) {
    return described("get" + attribute.getName());
  }

  @Override
  protected String getDescription(MBeanOperationInfo operation) {
    return described(operation.getName());
  }

  @Override
  protected int getImpact(MBeanOperationInfo operation) {
    return MBeanOperationInfo.ACTION;
  }

  @Override
  protected String getParameterName(
      MBeanOperationInfo operation, MBeanParameterInfo parameter, int index) {
    return method(operation.getName()).getParameters()[index].getName();
  }

  private static String described(String method) {
    return method(method).getAnnotation(Described.class).value();
  }

  private static Method method(String name) {
    return Arrays.stream(SandboxMXBean.class.getMethods())
        .filter(method -> method.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
