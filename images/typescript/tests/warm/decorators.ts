function logged(method: Function, context: ClassMethodDecoratorContext) {
  return function (this: any, ...args: any[]) {
    console.log('call', String(context.name), args);
    return method.apply(this, args);
  };
}
namespace Shapes { export const sides = 4; export abstract class Shape { constructor(protected name: string) {} } }
class Square extends Shapes.Shape {
  declare unset: string;
  count?: number;
  @logged area(side: number) { return `${this.name} ${side ** 2} ${Shapes.sides} ${Object.keys(this)}`; }
}
console.log(new Square('s').area(3));
export { Square };
